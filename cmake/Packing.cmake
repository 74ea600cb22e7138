# SPDX-License-Identifier: GPL-3.0-only
# Libraries that unpack imported files: targets oa_ZLIB, oa_zstd and oa_LibLZMA, each where its library was found.

find_package(ZLIB)
if(ZLIB_FOUND)
  add_library(oa_ZLIB INTERFACE)
  target_link_libraries(oa_ZLIB INTERFACE ZLIB::ZLIB)
  target_compile_definitions(oa_ZLIB INTERFACE OCR_ANALYTICS_ZLIB)
endif()

find_package(LibLZMA)
if(LibLZMA_FOUND OR LIBLZMA_FOUND)
  add_library(oa_LibLZMA INTERFACE)
  target_link_libraries(oa_LibLZMA INTERFACE LibLZMA::LibLZMA)
  target_compile_definitions(oa_LibLZMA INTERFACE OCR_ANALYTICS_LZMA)
endif()

# Debian's package has no CMake file.
find_path(ZSTD_INCLUDE_DIR zstd.h)
find_library(ZSTD_LIBRARY zstd)
mark_as_advanced(ZSTD_INCLUDE_DIR ZSTD_LIBRARY)
if(ZSTD_INCLUDE_DIR AND ZSTD_LIBRARY)
  add_library(oa_zstd INTERFACE)
  target_link_libraries(oa_zstd INTERFACE "${ZSTD_LIBRARY}")
  target_include_directories(oa_zstd SYSTEM INTERFACE "${ZSTD_INCLUDE_DIR}")
  target_compile_definitions(oa_zstd INTERFACE OCR_ANALYTICS_ZSTD)
endif()
