# SPDX-License-Identifier: GPL-3.0-only
# Which commit is built, for --version. Run by CMake in two ways: included, it makes the target oa_commit, which looks
# before each build; as a script (cmake -P) it writes the header, and touches it only when something changed.
if(CMAKE_SCRIPT_MODE_FILE)
  cmake_minimum_required(VERSION 3.25)
  # `git archive` puts the commit into this file (.gitattributes); in a checkout it holds what is to be put there.
  file(STRINGS "${SOURCE_DIR}/packaging/commit.txt" commit REGEX "^[0-9a-f]+$" LIMIT_COUNT 1)
  if(NOT commit AND EXISTS "${SOURCE_DIR}/.git")
    find_program(GIT git)
    if(GIT)
      execute_process(COMMAND "${GIT}" -C "${SOURCE_DIR}" rev-parse --short=10 HEAD
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    endif()
    if(NOT commit AND EXISTS "${SOURCE_DIR}/.git/HEAD") # no git here, as where packages are built: its own notes tell
      file(STRINGS "${SOURCE_DIR}/.git/HEAD" commit LIMIT_COUNT 1)
      if(commit MATCHES "^ref: (.+)$")
        set(ref "${CMAKE_MATCH_1}")
        set(commit "")
        if(EXISTS "${SOURCE_DIR}/.git/${ref}")
          file(STRINGS "${SOURCE_DIR}/.git/${ref}" commit LIMIT_COUNT 1)
        elseif(EXISTS "${SOURCE_DIR}/.git/packed-refs")
          file(STRINGS "${SOURCE_DIR}/.git/packed-refs" commit REGEX " ${ref}$" LIMIT_COUNT 1)
        endif()
      endif()
      string(SUBSTRING "${commit}" 0 10 commit)
    endif()
  endif()
  file(CONFIGURE OUTPUT "${HEADER}" CONTENT "// Made while building.\n#define OCR_ANALYTICS_COMMIT \"@commit@\"\n" @ONLY)
  return()
endif()

set(OA_COMMIT_DIR "${PROJECT_BINARY_DIR}/commit")
add_custom_target(oa_commit
  COMMAND ${CMAKE_COMMAND} "-DSOURCE_DIR=${PROJECT_SOURCE_DIR}" "-DHEADER=${OA_COMMIT_DIR}/commit.h"
    -P "${CMAKE_CURRENT_LIST_FILE}"
  BYPRODUCTS "${OA_COMMIT_DIR}/commit.h"
  COMMENT "Looking which commit this is")
