// SPDX-License-Identifier: GPL-3.0-only
#include "core/input/contentdevice.h"

#include <QCoreApplication>
#include <QFileDevice>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

constexpr std::size_t pieceBytes = 64U * 1024;
constexpr std::size_t magicBytes = 6;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::ContentDevice)
};

/// A device that ends says so with 0 or with -1 and no error.
bool isError(const QIODevice& device, qint64 read)
{
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    return read < 0 && !(file != nullptr && file->error() == QFileDevice::NoError);
}

} // namespace

ContentDevice::ContentDevice(QIODevice& source)
    : m_source(source)
    , m_buffer(pieceBytes, '\0')
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 ContentDevice::failed(ErrorCode code, const QString& message, const QString& detail, const QString& remedy)
{
    m_hasFailed = true;
    m_problem = {code, message, detail, remedy};
    setErrorString(message);
    return -1;
}

/// Reads more behind what is left of the input; false after a failure.
bool ContentDevice::fillInput()
{
    if (!m_input.empty())
        std::memmove(m_buffer.data(), m_input.data(), m_input.size());
    const auto kept = m_input.size();
    const auto read = m_source.read(m_buffer.data() + kept, static_cast<qint64>(m_buffer.size() - kept));
    m_input = std::span<const char>(m_buffer).first(kept + static_cast<std::size_t>(std::max<qint64>(read, 0)));
    if (isError(m_source, read)) {
        failed(ErrorCode::Other, Texts::tr("The file could not be read to its end."), m_source.errorString());
        return false;
    }
    m_sourceEnded = read <= 0;
    m_sourceBytes += std::max<qint64>(read, 0);
    return true;
}

bool ContentDevice::begin()
{
    m_hasBegun = true;
    while (m_input.size() < magicBytes && !m_sourceEnded) {
        if (!fillInput())
            return false;
    }
    m_packing = packingOf({m_input.data(), static_cast<qsizetype>(m_input.size())});
    if (m_packing == Packing::None)
        return true;
    m_decoder = Decoder::make(m_packing);
    if (m_decoder)
        return true;
    const auto name = nameOf(m_packing);
    failed(ErrorCode::Unsupported,
           Texts::tr("The file is packed with %1, which this program was built without.").arg(name), {},
           Texts::tr("Unpack it first: %1 -dc FILE | ocr-analytics import -").arg(name));
    return false;
}

qint64 ContentDevice::unpack(std::span<char> room)
{
    const auto wanted = room.size();
    while (room.size() == wanted) {
        if (m_input.empty() && !m_sourceEnded && !fillInput())
            return -1;
        if (m_isBetweenParts) {
            // Tapes and some tools fill up with zeros.
            while (!m_input.empty() && m_input.front() == '\0')
                m_input = m_input.subspan(1);
            if (m_input.empty()) {
                if (m_sourceEnded)
                    return 0;
                continue;
            }
            m_isBetweenParts = false;
        }
        const auto inputBefore = m_input.size();
        const auto status = m_decoder->decode(m_input, room, m_sourceEnded);
        if (status == Decoder::Status::Broken)
            return failed(ErrorCode::BadInput, Texts::tr("The packed file is damaged."), {},
                          Texts::tr("Copy or download it again."));
        if (status == Decoder::Status::TooLarge) {
            return failed(ErrorCode::Unsupported,
                          Texts::tr("The file is packed so tightly that unpacking it takes too much memory."), {},
                          Texts::tr("Unpack it first: %1 -dc FILE | ocr-analytics import -")
                              .arg(m_packing == Packing::Zstd ? u"zstd --long=31"_s : QString(nameOf(m_packing))));
        }
        m_isBetweenParts = status == Decoder::Status::Ended;
        const bool isStuck = m_input.size() == inputBefore && room.size() == wanted;
        if (isStuck && m_sourceEnded && !m_isBetweenParts)
            return failed(ErrorCode::BadInput, Texts::tr("The packed file breaks off before its end."), {},
                          Texts::tr("Copy or download it again."));
    }
    return static_cast<qint64>(wanted - room.size());
}

qint64 ContentDevice::produce(char* data, qint64 size)
{
    if (m_hasFailed || (!m_hasBegun && !begin()))
        return -1;
    if (m_decoder)
        return unpack({data, static_cast<std::size_t>(size)});
    if (m_input.empty() && !m_sourceEnded && !fillInput())
        return -1;
    const auto taken = std::min(m_input.size(), static_cast<std::size_t>(size));
    std::memcpy(data, m_input.data(), taken);
    m_input = m_input.subspan(taken);
    return static_cast<qint64>(taken);
}

Result<QByteArrayView> ContentDevice::head()
{
    while (m_ready.size() < static_cast<std::size_t>(headBytes)) {
        const auto have = m_ready.size();
        m_ready.resize(static_cast<std::size_t>(headBytes));
        const auto more = produce(m_ready.data() + have, headBytes - static_cast<qint64>(have));
        m_ready.resize(have + static_cast<std::size_t>(std::max<qint64>(more, 0)));
        if (more < 0)
            return tl::unexpected(m_problem);
        if (more == 0)
            break;
    }
    return QByteArrayView(m_ready.data(), static_cast<qsizetype>(m_ready.size()));
}

qint64 ContentDevice::readData(char* data, qint64 size)
{
    qint64 read = 0;
    if (!m_ready.empty()) {
        read = std::min(size, static_cast<qint64>(m_ready.size()));
        std::memcpy(data, m_ready.data(), static_cast<std::size_t>(read));
        m_ready.erase(0, static_cast<std::size_t>(read));
    } else {
        read = produce(data, size);
    }
    if (read > 0)
        m_hash.addData({data, static_cast<qsizetype>(read)});
    return read;
}

qint64 ContentDevice::writeData(const char* /*data*/, qint64 /*size*/)
{
    return -1;
}

QByteArray ContentDevice::hash() const
{
    return m_hash.result().toHex();
}

} // namespace oa::core
