// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/input/decoder.h"

#include <QCryptographicHash>
#include <QIODevice>

#include <string>

namespace oa::core {

/// What a file holds: unpacked, where it is packed with gzip, zstd or xz, and hashed on the way. Reads from a file, a
/// pipe or a terminal alike, no further ahead than a piece. Used by one thread.
class ContentDevice final : public QIODevice
{
public:
    /// `source` is open and outlives this.
    explicit ContentDevice(QIODevice& source);

    bool isSequential() const override { return true; }

    /// The first bytes of the content, at most headBytes and all there are when that is less; they are still to be
    /// read. Errors: BadInput (damaged), Unsupported (packed in a way this program was built without), Other
    /// (unreadable).
    Result<QByteArrayView> head();
    static constexpr qint64 headBytes = 4096;

    Packing packing() const { return m_packing; } ///< after head()
    /// How much of the source was read, for progress.
    qint64 sourceBytes() const { return m_sourceBytes; }
    /// Of what was read so far; of the whole content after its end. The same for a file and for the file packed.
    QByteArray hash() const;
    bool hasFailed() const { return m_hasFailed; }
    /// Why reading failed.
    const Error& problem() const { return m_problem; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    bool begin();
    bool fillInput();
    qint64 produce(char* data, qint64 size);
    qint64 unpack(std::span<char> room);
    qint64 failed(ErrorCode code, const QString& message, const QString& detail, const QString& remedy = {});

    QIODevice& m_source;
    Packing m_packing = Packing::None;
    std::unique_ptr<Decoder> m_decoder;
    bool m_hasBegun = false;
    bool m_sourceEnded = false;
    bool m_isBetweenParts = false; ///< a packed part ended and no other has begun
    bool m_hasFailed = false;
    qint64 m_sourceBytes = 0;
    std::string m_buffer;          ///< of the source
    std::span<const char> m_input; ///< in it
    std::string m_ready;           ///< content that head() made
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
    Error m_problem;
};

} // namespace oa::core
