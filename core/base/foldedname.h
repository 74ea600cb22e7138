// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace oa::core {

/// What is left of a business's name without upper and lower case, spaces, punctuation, accents and the legal form at
/// its end (Ltd, GmbH, SDN BHD, Inc, S.A., …): two names with the same are likely to be one business. Never empty for a
/// name that is not: one that consists of nothing else is folded as it is.
QString foldedName(const QString& name);

} // namespace oa::core
