// SPDX-License-Identifier: GPL-3.0-only
#include "core/input/decoder.h"

#ifdef OCR_ANALYTICS_ZLIB
#include <zlib.h>
#endif
#ifdef OCR_ANALYTICS_ZSTD
#include <zstd.h>
#include <zstd_errors.h>
#endif
#ifdef OCR_ANALYTICS_LZMA
#include <lzma.h>
#endif

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

#ifdef OCR_ANALYTICS_ZLIB
class GzipDecoder final : public Decoder
{
public:
    GzipDecoder()
    {
        constexpr int gzipOnly = 15 + 16; // the largest window, gzip's header and checksum
        m_isReady = inflateInit2(&m_stream, gzipOnly) == Z_OK;
    }
    ~GzipDecoder() override { inflateEnd(&m_stream); }

    Status decode(std::span<const char>& input, std::span<char>& room, bool /*isLast*/) override
    {
        if (!m_isReady)
            return Status::Broken;
        constexpr std::size_t most = std::numeric_limits<uInt>::max();
        // zlib does not write to its input.
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
        m_stream.avail_in = static_cast<uInt>(std::min(input.size(), most));
        m_stream.next_out = reinterpret_cast<Bytef*>(room.data());
        m_stream.avail_out = static_cast<uInt>(std::min(room.size(), most));
        const auto givenIn = m_stream.avail_in;
        const auto givenOut = m_stream.avail_out;
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        input = input.subspan(givenIn - m_stream.avail_in);
        room = room.subspan(givenOut - m_stream.avail_out);
        if (result == Z_STREAM_END)
            return inflateReset(&m_stream) == Z_OK ? Status::Ended : Status::Broken;
        return result == Z_OK || result == Z_BUF_ERROR ? Status::Going : Status::Broken;
    }

private:
    z_stream m_stream{};
    bool m_isReady = false;
};
#endif

#ifdef OCR_ANALYTICS_ZSTD
class ZstdDecoder final : public Decoder
{
public:
    Status decode(std::span<const char>& input, std::span<char>& room, bool /*isLast*/) override
    {
        ZSTD_inBuffer in{input.data(), input.size(), 0};
        ZSTD_outBuffer out{room.data(), room.size(), 0};
        const auto left = ZSTD_decompressStream(m_stream.get(), &out, &in);
        input = input.subspan(in.pos);
        room = room.subspan(out.pos);
        if (ZSTD_getErrorCode(left) == ZSTD_error_frameParameter_windowTooLarge)
            return Status::TooLarge; // packed with --long or --ultra
        if (ZSTD_isError(left) != 0)
            return Status::Broken;
        return left == 0 ? Status::Ended : Status::Going;
    }

private:
    struct Closer
    {
        void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
    };
    std::unique_ptr<ZSTD_DStream, Closer> m_stream{ZSTD_createDStream()};
};
#endif

#ifdef OCR_ANALYTICS_LZMA
class XzDecoder final : public Decoder
{
public:
    XzDecoder()
    {
        constexpr std::uint64_t mostMemory = 1024ULL * 1024 * 1024; // xz -9 needs 65 MiB
        m_isReady = lzma_stream_decoder(&m_stream, mostMemory, LZMA_CONCATENATED) == LZMA_OK;
    }
    ~XzDecoder() override { lzma_end(&m_stream); }

    Status decode(std::span<const char>& input, std::span<char>& room, bool isLast) override
    {
        if (!m_isReady)
            return Status::Broken;
        m_stream.next_in = reinterpret_cast<const std::uint8_t*>(input.data());
        m_stream.avail_in = input.size();
        m_stream.next_out = reinterpret_cast<std::uint8_t*>(room.data());
        m_stream.avail_out = room.size();
        const auto result = lzma_code(&m_stream, isLast ? LZMA_FINISH : LZMA_RUN);
        input = input.last(m_stream.avail_in);
        room = room.last(m_stream.avail_out);
        if (result == LZMA_STREAM_END)
            return Status::Ended;
        if (result == LZMA_MEMLIMIT_ERROR)
            return Status::TooLarge;
        return result == LZMA_OK || result == LZMA_BUF_ERROR ? Status::Going : Status::Broken;
    }

private:
    lzma_stream m_stream = LZMA_STREAM_INIT;
    bool m_isReady = false;
};
#endif

} // namespace

Packing packingOf(QByteArrayView head)
{
    if (head.startsWith("\x1F\x8B"))
        return Packing::Gzip;
    // The second is a frame that is skipped, with which pzstd begins.
    if (head.startsWith("\x28\xB5\x2F\xFD") ||
        (head.sliced(std::min<qsizetype>(head.size(), 1)).startsWith("\x2A\x4D\x18") && (head[0] & 0xF0) == 0x50))
        return Packing::Zstd;
    return head.startsWith(QByteArrayView("\xFD\x37\x7A\x58\x5A\x00", 6)) ? Packing::Xz : Packing::None;
}

QLatin1StringView nameOf(Packing packing)
{
    switch (packing) {
    case Packing::None:
        return {};
    case Packing::Gzip:
        return "gzip"_L1;
    case Packing::Zstd:
        return "zstd"_L1;
    case Packing::Xz:
        return "xz"_L1;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<Decoder> Decoder::make(Packing packing)
{
    switch (packing) {
    case Packing::Gzip:
#ifdef OCR_ANALYTICS_ZLIB
        return std::make_unique<GzipDecoder>();
#else
        return nullptr;
#endif
    case Packing::Zstd:
#ifdef OCR_ANALYTICS_ZSTD
        return std::make_unique<ZstdDecoder>();
#else
        return nullptr;
#endif
    case Packing::Xz:
#ifdef OCR_ANALYTICS_LZMA
        return std::make_unique<XzDecoder>();
#else
        return nullptr;
#endif
    case Packing::None:
        return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace oa::core
