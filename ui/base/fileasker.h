// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace onefold::ui {

/// Which file a person is asked for.
struct FileQuestion {
    QString title = {};
    QString filter = {};     ///< as QFileDialog has them
    QString suggestion = {}; ///< a folder, or a path
    bool isToSave = false;
};

/// Asks the person for a file; @p then is called with its path, and not at all where the person thinks better of it.
/// Pages are given one, so that tests can answer.
using FileAsker =
    std::function<void(QWidget *parent, const FileQuestion &question, std::function<void(const QString &path)> then)>;

/// The desktop's dialog; it does not block.
void askForFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &path)> then);

} // namespace onefold::ui
