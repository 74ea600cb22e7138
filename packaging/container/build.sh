#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
# build.sh SOURCE_DIR OUT_DIR : the package of the commands without a window, for a container. Run by the Containerfile's
# first stage, as root, on a Debian that has nothing yet.
set -eu
source=$1 out=$2
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get update -qq
apt-get install -qq -y --no-install-recommends build-essential cmake ninja-build file qt6-base-dev qt6-tools-dev \
    libpq-dev libsimdjson-dev zlib1g-dev libzstd-dev liblzma-dev librdkafka-dev libexpected-dev prometheus-cpp-dev >/dev/null
cmake -S "$source" --preset headless -B /tmp/ocr-analytics-build -DOCR_ANALYTICS_TESTS=OFF -DOCR_ANALYTICS_WERROR=OFF >/dev/null
ninja -C /tmp/ocr-analytics-build
cd /tmp/ocr-analytics-build
cpack -G DEB -B "$out" --config CPackConfig.cmake >/dev/null
