# SPDX-License-Identifier: GPL-3.0-only
# The statements of resources/sql as C++: a header with their names, by which db::sql() is checked while compiling, and a
# source with their texts. As a script (cmake -DSQL_DIR=… -DOUT_DIR=… -P SqlStatements.cmake) it writes both; included, it
# offers oa_add_sql_statements(target).
#
# FILE.sql is one statement named "FILE", or several named "FILE:PART", each after a line "-- :PART". What several of a file
# have in common stands once before them, after a line "-- +NAME", and in each where it says {+NAME}.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(oa_sql_statements_script "${CMAKE_CURRENT_LIST_FILE}")

  function(oa_add_sql_statements target)
    set(sql_dir "${PROJECT_SOURCE_DIR}/resources/sql")
    set(out_dir "${CMAKE_CURRENT_BINARY_DIR}/statements")
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${sql_dir}/*.sql")
    add_custom_command(
      OUTPUT "${out_dir}/statementtexts.cpp"
      BYPRODUCTS "${out_dir}/statementnames.h"
      COMMAND "${CMAKE_COMMAND}" "-DSQL_DIR=${sql_dir}" "-DOUT_DIR=${out_dir}" -P "${oa_sql_statements_script}"
      DEPENDS ${files} "${oa_sql_statements_script}"
      COMMENT "Statements of resources/sql"
      VERBATIM)
    add_custom_target(${target}_statements DEPENDS "${out_dir}/statementtexts.cpp")
    set_source_files_properties("${out_dir}/statementtexts.cpp" PROPERTIES SKIP_AUTOMOC ON SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE "${out_dir}/statementtexts.cpp")
    target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${out_dir}>")
    add_dependencies(${target} ${target}_statements)
    # Before a first build there are no dependency files yet, and other targets include the names too.
    if(NOT EXISTS "${out_dir}/statementnames.h")
      execute_process(COMMAND "${CMAKE_COMMAND}" "-DSQL_DIR=${sql_dir}" "-DOUT_DIR=${out_dir}"
                              -P "${oa_sql_statements_script}" COMMAND_ERROR_IS_FATAL ANY)
    endif()
  endfunction()
  return()
endif()

set(names "")
set(texts "")

function(add_statement name text)
  if(names MATCHES "\"${name}\",")
    message(FATAL_ERROR "There are two statements named ${name}.")
  endif()
  string(STRIP "${text}" text)
  set(names "${names}    \"${name}\",\n" PARENT_SCOPE)
  set(texts "${texts}    R\"~sql~(${text}\n)~sql~\",\n" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE "${SQL_DIR}" "${SQL_DIR}/*.sql")
list(SORT files)
foreach(file IN LISTS files)
  string(REGEX REPLACE "\\.sql$" "" name "${file}")
  file(READ "${SQL_DIR}/${file}" rest)
  string(FIND "${rest}" "\n-- :" at)
  if(at EQUAL -1)
    add_statement("${name}" "${rest}")
    continue()
  endif()
  string(REPLACE "\n-- +" "\n-- :+" rest "${rest}")
  string(FIND "${rest}" "\n-- :" at)
  set(common "")
  while(NOT at EQUAL -1)
    math(EXPR at "${at} + 5")
    string(SUBSTRING "${rest}" ${at} -1 rest)
    string(FIND "${rest}" "\n" end)
    string(SUBSTRING "${rest}" 0 ${end} part)
    string(SUBSTRING "${rest}" ${end} -1 rest)
    string(FIND "${rest}" "\n-- :" at)
    string(SUBSTRING "${rest}" 0 ${at} text)
    string(STRIP "${part}" part)
    if(part MATCHES "^\\+")
      string(STRIP "${text}" "common_${part}")
      list(APPEND common "${part}")
      continue()
    endif()
    foreach(each IN LISTS common)
      string(REPLACE "{${each}}" "${common_${each}}" text "${text}")
    endforeach()
    if(text MATCHES "{\\+([^}]*)}")
      message(FATAL_ERROR "${file} has no part +${CMAKE_MATCH_1} before ${part}.")
    endif()
    add_statement("${name}:${part}" "${text}")
  endwhile()
endforeach()

file(CONFIGURE OUTPUT "${OUT_DIR}/statementnames.h" @ONLY CONTENT [[
// Made from resources/sql by cmake/SqlStatements.cmake.
#pragma once

#include <string_view>

namespace oa::db::detail {

inline constexpr std::string_view statementNames[] = {
@names@};

} // namespace oa::db::detail
]])
file(CONFIGURE OUTPUT "${OUT_DIR}/statementtexts.cpp" @ONLY CONTENT [[
// Made from resources/sql by cmake/SqlStatements.cmake.
#include "db/connection/statement.h"

namespace oa::db::detail {

extern const std::string_view statementTexts[];
const std::string_view statementTexts[] = {
@texts@};

} // namespace oa::db::detail
]])
