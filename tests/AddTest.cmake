# SPDX-License-Identifier: GPL-3.0-only

# oa_add_test(tst_name [LABELS label …] [TIMEOUT seconds] LIBRARIES target …)
# An executable built from tst_name.cpp, run offscreen. Its folder in tests is one of its labels (ctest -L '^core$'), and the target
# tests-FOLDER builds all of that folder. Its moc is run for the one file that needs it: CMake's automatic way takes three
# steps a test.
function(oa_add_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "LABELS;LIBRARIES" ${ARGN})
  add_executable(${name} ${name}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  qt6_generate_moc("${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp" "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc" TARGET ${name})
  target_sources(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
  set_source_files_properties("${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp" PROPERTIES
    OBJECT_DEPENDS "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
  target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
  target_link_libraries(${name} PRIVATE oa_common Qt6::Test ${arg_LIBRARIES})
  oa_precompile(${name})
  target_compile_definitions(${name} PRIVATE
    OA_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared/data"
    OA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set(environment "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.fonts.warning=false")
  if(OCR_ANALYTICS_SANITIZE) # everything takes several times as long
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 4")
    list(APPEND environment "QTEST_FUNCTION_TIMEOUT=1200000")
  endif()
  if(OCR_ANALYTICS_SANITIZE STREQUAL "thread")
    # QProcess forks while other threads run, to start servers: the sanitizer would end the child for that.
    list(APPEND environment "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp:die_after_fork=0")
  endif()
  file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REGEX REPLACE "/.*" "" folder "${folder}")
  list(APPEND arg_LABELS "${folder}")
  list(REMOVE_DUPLICATES arg_LABELS)
  if(NOT TARGET tests-${folder})
    add_custom_target(tests-${folder})
  endif()
  add_dependencies(tests-${folder} ${name})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${arg_TIMEOUT}
    SKIP_REGULAR_EXPRESSION "SKIP   : [A-Za-z]+::initTestCase" # where nothing can be tried, Qt Test's exit code is 0
    LABELS "${arg_LABELS}"
    ENVIRONMENT "${environment}")
endfunction()
