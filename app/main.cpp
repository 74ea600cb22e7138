// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"

#include <cstdio>

int main()
{
    std::puts("OCR Analytics " OCR_ANALYTICS_VERSION);
    return static_cast<int>(oa::cli::ExitCode::Done);
}
