// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/payloadformats.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace oa::window {

/// One thing that was read on a receipt.
struct DocumentItem
{
    QString label; ///< description, or "Item 3"; "Total"
    QString value;
    std::optional<double> score;    ///< the model's confidence, 0 to 1 whatever scale the payload uses
    std::optional<double> ocrScore; ///< likewise
    std::optional<QRectF> box;      ///< on a page of 1 by 1
    bool isTotal = false;
};

/// A payload as the document view shows it.
struct DocumentLayout
{
    std::vector<DocumentItem> items;
    QString json; ///< indented, every token as received; as received when it is not JSON
};

/// Takes line items, total and their boxes out of any payload that has them; never fails. Boxes may be two corners, a
/// page number and two corners, or four corners; they are scaled to the page when they are in pixels. `ownFormats`:
/// those of the settings, which say where line items and total stand in payloads that they fit.
DocumentLayout layoutOf(const QByteArray& payload, const std::vector<core::PayloadFormat>& ownFormats = {});

} // namespace oa::window
