// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"

namespace oa::cli {

const std::vector<Command>& allCommands()
{
    static const std::vector<Command> commands = {seedCommand(),   importCommand(), ingestCommand(),  refreshCommand(),
                                                  feedCommand(),   verifyCommand(), exportCommand(),  groupCommand(),
                                                  markerCommand(), alertCommand(),  migrateCommand(), retainCommand(),
                                                  rolesCommand(),  serveCommand(),  statusCommand()};
    return commands;
}

} // namespace oa::cli
