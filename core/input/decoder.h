// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <span>

namespace oa::core {

/// How a file is packed.
enum class Packing { None, Gzip, Zstd, Xz };

/// Told by the first six bytes.
Packing packingOf(QByteArrayView head);
/// "gzip", "zstd", "xz"; empty for None.
QLatin1StringView nameOf(Packing packing);

/// Unpacks a stream piece by piece; a file may be several packed ones, one behind the other. Used by one thread.
class Decoder
{
public:
    enum class Status {
        Going, ///< wants more input or more room
        Ended, ///< a packed part is whole; another may follow
        Broken,
        TooLarge ///< unpacking takes more memory than is given for it
    };

    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    virtual ~Decoder() = default;

    /// Takes from `input` and fills `room`; both begin behind what was used afterwards. `isLast`: no input follows.
    virtual Status decode(std::span<const char>& input, std::span<char>& room, bool isLast) = 0;

    /// Null for Packing::None and for what this program was built without.
    static std::unique_ptr<Decoder> make(Packing packing);
};

} // namespace oa::core
