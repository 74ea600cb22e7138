// SPDX-License-Identifier: GPL-3.0-only
// Carries a precompiled header and nothing else.
