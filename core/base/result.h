// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace oa::core {

/// What a caller may want to branch on. Anything else is told in Error::message.
enum class ErrorCode {
    ConnectionLost, ///< The server went away or never answered; trying again later may help.
    Authentication, ///< Wrong user, password or certificate; trying again does not help.
    Denied,         ///< The role lacks a privilege, or the server is read-only.
    Conflict,       ///< Another transaction was in the way (serialization failure, deadlock); try the whole unit again.
    OutcomeUnknown, ///< The connection broke during COMMIT: it may or may not have happened.
    Canceled,       ///< The caller asked to stop.
    TimedOut,       ///< A deadline passed.
    NotFound,       ///< Something named does not exist (table, business, file).
    Unsupported,    ///< Known and refused, for instance a newer schema version.
    BadInput,       ///< What a person or file gave cannot be used as it is.
    DiskFull,       ///< No room left on the server or here.
    AlreadyDone,    ///< It was done before, and doing it again was not asked for.
    Unsafe,         ///< Going on could falsify what is there; somebody has to mend the database first.
    Other
};

/// An expected failure, as a value. Texts are for people: translated, plain, without secrets.
struct Error
{
    ErrorCode code = ErrorCode::Other;
    QString message; ///< One sentence: what went wrong.
    QString detail;  ///< The server's or system's own words; may be empty.
    QString remedy;  ///< What the person can do about it; may be empty.

    /// Message and remedy in one line, for places that have one.
    QString text() const;
    /// All that is known, a line each: message, detail, remedy.
    QString lines() const;
};

/// A value or the reason why there is none. Every fallible function at a boundary returns it.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// Short for returning a failure: `return fail(ErrorCode::BadInput, tr("…"))`.
inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {}, QString remedy = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail), std::move(remedy)});
}

} // namespace oa::core

/// Returns from the enclosing function when `expression` (a Result) holds an error.
#define OA_TRY(expression)                                                                                             \
    do {                                                                                                               \
        if (auto oaResult = (expression); !oaResult)                                                                   \
            return tl::unexpected(std::move(oaResult.error()));                                                        \
    } while (false)

#define OA_CONCAT_IMPL(a, b) a##b
#define OA_CONCAT(a, b) OA_CONCAT_IMPL(a, b)

/// Declares `declaration` with the value of `expression` (a Result), or returns its error:
/// `OA_TRY_ASSIGN(const auto rows, connection.execute(…));`
#define OA_TRY_ASSIGN(declaration, expression)                                                                         \
    auto OA_CONCAT(oaResult, __LINE__) = (expression);                                                                 \
    if (!OA_CONCAT(oaResult, __LINE__))                                                                                \
        return tl::unexpected(std::move(OA_CONCAT(oaResult, __LINE__).error()));                                       \
    declaration = std::move(*OA_CONCAT(oaResult, __LINE__))
