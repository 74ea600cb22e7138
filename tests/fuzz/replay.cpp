// SPDX-License-Identifier: GPL-3.0-only
// Runs a fuzz target over saved inputs, with any compiler: replay FOLDER...
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv)
{
    int inputs = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QFile::decodeName(argv[i]));
        for (const auto& name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "%s cannot be read\n", qUtf8Printable(file.fileName()));
                return 1;
            }
            const auto input = file.readAll();
            // Whole, and cut off at every place.
            for (qsizetype size = 0; size <= input.size(); ++size) {
                const auto cut = input.left(size);
                LLVMFuzzerTestOneInput(static_cast<const std::uint8_t*>(static_cast<const void*>(cut.constData())),
                                       static_cast<std::size_t>(size));
            }
            ++inputs;
        }
    }
    std::printf("%d inputs\n", inputs);
    return inputs > 0 ? 0 : 1;
}
