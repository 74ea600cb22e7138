// SPDX-License-Identifier: GPL-3.0-only
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

// Resources of a static library are not there by themselves; the macro must stand outside of any namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace oa {

void installTranslations(QCoreApplication& application, const QLocale& locale)
{
    initialiseResources();
    const auto install = [&](const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, u"_"_s, folder) || !QCoreApplication::installTranslator(translator.get()))
            return;
        translator.release()->setParent(&application);
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English is there as well: it holds the plural forms.
    install(u"ocr-analytics"_s, u":/i18n"_s);
}

} // namespace oa
