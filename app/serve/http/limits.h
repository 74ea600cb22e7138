// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <chrono>

namespace oa::serve {

/// What strangers may cost us. Bytes, numbers and times of one connection or of all.
struct Limits
{
    int connections = 512;             ///< open at once; then whoever has nothing to be answered makes room
    qsizetype headBytes = 16 * 1024;   ///< request line and headers
    qsizetype bodyBytes = 64 * 1024;   ///< of a request
    qsizetype bufferBytes = 64 * 1024; ///< read ahead of a client that sends before it was answered
    qsizetype pieceBytes = 256 * 1024; ///< of an answer that the system has not taken, of one client
    /// Of all answers that clients have not taken yet, those that are the same once. Beyond it those are cut off that
    /// have been taking longest.
    qsizetype unsentBytes = 256 * 1024 * 1024;
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds request{10'000}; ///< from its first byte to its last
    std::chrono::milliseconds idle{60'000};    ///< between two requests
    std::chrono::milliseconds answer{30'000};  ///< until there is an answer to send
    std::chrono::milliseconds sending{10'000}; ///< without a byte taken by the client
    std::chrono::milliseconds sendingAll{120'000};
    std::chrono::milliseconds goodbye{2'000}; ///< for a client to read why it is sent away
};

/// What an answer may hold.
inline constexpr qint64 mostBuckets = 200'000; ///< of all businesses of a request together
inline constexpr qint64 mostRows = 200'000;    ///< of the predecessor's calls
inline constexpr int mostBusinesses = 16;      ///< in one request
inline constexpr int mostPixels = 4'000;       ///< a side of a picture
inline constexpr int mostScale = 4;
inline constexpr int leastPixels = 200;
inline constexpr qint64 mostDevicePixels = 32'000'000; ///< of a picture, 128 MB

/// Questions to the database that wait for a worker.
inline constexpr std::size_t mostWaiting = 64;
/// Answers that are kept for whoever asks the same.
inline constexpr qsizetype cachedBytes = 64 * 1024 * 1024;

} // namespace oa::serve
