// SPDX-License-Identifier: GPL-3.0-only
#include "app/database/tablesproblem.h"

#include <QCoreApplication>

namespace oa::database {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::database::TablesProblem)
};

QString messageOf(const db::SchemaState& state, const QString& name)
{
    if (state.isNewer())
        return Texts::tr("The tables in %1 belong to a newer version of OCR Analytics (version %2; this program knows "
                         "%3).")
            .arg(name, QString::number(state.version), QString::number(state.newestVersion));
    switch (state.kind) {
    case db::SchemaState::Kind::Empty:
        return Texts::tr("%1 has no tables of OCR Analytics yet.").arg(name);
    case db::SchemaState::Kind::Ours:
        return Texts::tr("The tables in %1 are of an older version (%2 instead of %3).")
            .arg(name, QString::number(state.version), QString::number(state.newestVersion));
    case db::SchemaState::Kind::Predecessor:
        return Texts::tr("%1 has the tables of the predecessor system.").arg(name);
    case db::SchemaState::Kind::Foreign:
    case db::SchemaState::Kind::Unversioned:
        break;
    }
    return Texts::tr("%1 has other tables with the same names.").arg(name);
}

QString remedyFor(const db::SchemaState& state)
{
    if (state.isNewer())
        return Texts::tr("Install the newer program.");
    return state.kind == db::SchemaState::Kind::Foreign ? Texts::tr("Choose another database.") : QString();
}

} // namespace

core::Error tablesProblem(const db::SchemaState& state, const QString& name)
{
    if (state.kind == db::SchemaState::Kind::Unversioned)
        return db::unversionedTables();
    const bool canBeMade =
        !state.isNewer() && (state.kind == db::SchemaState::Kind::Empty || state.kind == db::SchemaState::Kind::Ours);
    return {canBeMade ? core::ErrorCode::NotFound : core::ErrorCode::Unsupported, messageOf(state, name), state.detail,
            remedyFor(state)};
}

} // namespace oa::database
