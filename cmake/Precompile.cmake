# SPDX-License-Identifier: GPL-3.0-only
# Precompiled headers: parsing Qt's and the standard library's headers is most of what a compile costs. Two sets, one
# for code without a window and one for widgets, each parsed once and shared by all targets. Sources still include
# what they use: -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON builds without.

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Lets ccache work together with precompiled headers (with its sloppiness pch_defines,time_macros).
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()

function(oa_add_precompiled name)
  cmake_parse_arguments(arg "" "" "HEADERS;LIBRARIES" ${ARGN})
  add_library(${name} OBJECT "${PROJECT_SOURCE_DIR}/cmake/pch/empty.cpp")
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_link_libraries(${name} PRIVATE oa_common ${arg_LIBRARIES})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

oa_add_precompiled(oa_pch
  LIBRARIES Qt6::Core Qt6::Concurrent tl::expected
  HEADERS <QCoreApplication> <QDateTime> <QJsonArray> <QJsonDocument> <QJsonObject> <QObject> <QString> <QTimeZone>
    <algorithm> <array> <chrono> <functional> <memory> <optional> <span> <stop_token> <string> <thread> <vector>
    <tl/expected.hpp>)

if(OCR_ANALYTICS_GUI)
  oa_add_precompiled(oa_pch_gui
    LIBRARIES Qt6::Core Qt6::Concurrent Qt6::Gui Qt6::Widgets tl::expected
    HEADERS <QtCore> <QtGui> <QtWidgets> <algorithm> <array> <chrono> <functional> <memory> <optional> <span>
      <stop_token> <string> <thread> <vector> <tl/expected.hpp>)
endif()

# oa_precompile(target …) gives each target the set that fits what it links.
function(oa_precompile)
  foreach(target IN LISTS ARGN)
    get_target_property(libraries ${target} LINK_LIBRARIES)
    if(libraries MATCHES "oa_charts|oa_window|oa_appearance|Qt6::Widgets" AND NOT target MATCHES "oa_cli|oa_translations")
      target_precompile_headers(${target} REUSE_FROM oa_pch_gui)
    else()
      target_precompile_headers(${target} REUSE_FROM oa_pch)
    endif()
  endforeach()
endfunction()
