# SPDX-License-Identifier: GPL-3.0-only
# One INTERFACE target carries the language level, the warnings and the Qt defines of every target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(oa_common INTERFACE)
target_compile_features(oa_common INTERFACE cxx_std_20)
target_include_directories(oa_common INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(oa_common INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_FOREACH
  QT_NO_KEYWORDS
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  OCR_ANALYTICS_VERSION="${PROJECT_VERSION}")
target_compile_options(oa_common INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wcast-align
  -Wimplicit-fallthrough -Wformat=2)
if(OCR_ANALYTICS_WERROR)
  target_compile_options(oa_common INTERFACE -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12's optimiser warns of overruns inside inlined std::string code that cannot happen (GCC bug 105329 and kin).
    target_compile_options(oa_common INTERFACE
      -Wno-error=array-bounds -Wno-error=maybe-uninitialized -Wno-error=restrict -Wno-error=stringop-overflow)
  endif()
endif()

if(OCR_ANALYTICS_SANITIZE)
  add_compile_options(-fsanitize=${OCR_ANALYTICS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -g -O1)
  add_link_options(-fsanitize=${OCR_ANALYTICS_SANITIZE})
endif()
