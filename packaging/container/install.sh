#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
# install.sh PACKAGE.deb : what the container's second stage runs, as root: the program, and a user without rights.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq -y --no-install-recommends "$1" ca-certificates tzdata >/dev/null
apt-get clean
rm -rf /var/lib/apt/lists/*
useradd --system --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin ocr-analytics
mkdir -p /etc/ocr-analytics
