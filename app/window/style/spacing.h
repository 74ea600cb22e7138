// SPDX-License-Identifier: GPL-3.0-only
#pragma once

/// The one spacing scale of the window, in device-independent pixels.
namespace oa::window::space {

inline constexpr int tiny = 2;
inline constexpr int small = 4;
inline constexpr int medium = 8;
inline constexpr int large = 12;
inline constexpr int huge = 24;
inline constexpr int page = 40;

inline constexpr int iconSize = 16;
inline constexpr int controlHeight = 28;

} // namespace oa::window::space
