// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/drive/person.h"

#include <QJsonArray>

namespace onefold::drive {

/// The demonstration: the seeds' example contacts entered into the real window as a person would, with a picture of
/// each step, then pictures of a window with more in it. It ends at the first thing that is not as expected.
class Demo final
{
public:
    struct Options {
        QString program;
        QString folder; ///< pictures and verdicts go there; those of a run before are removed
    };

    Demo(const Stage &stage, const Options &options);

    /// All of it; false where something was not as expected, see problem().
    [[nodiscard]] bool run();
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    using Values = std::initializer_list<std::pair<QString, QString>>;

    [[nodiscard]] bool enterSeeds();
    [[nodiscard]] bool enterJohn();
    [[nodiscard]] bool enterJane();
    [[nodiscard]] bool upsertJohn();
    [[nodiscard]] bool showGallery();
    [[nodiscard]] bool workOnJane();
    [[nodiscard]] bool showDarkAndGerman();

    [[nodiscard]] bool open(const QString &name, const QStringList &arguments = {});
    [[nodiscard]] bool close();
    [[nodiscard]] bool typeAll(const Values &values);
    [[nodiscard]] bool expects(const QString &words);
    /// Saves by the keyboard, and keeps the words of the banner, which must begin with the first of @p verdict and have
    /// the others in it.
    [[nodiscard]] bool saves(const QString &keys, const QStringList &verdict);
    /// Drops what was typed: it would be there again at the next start.
    [[nodiscard]] bool discards();
    [[nodiscard]] bool takePicture(const QString &name);

    /// Runs the program without its window on that data; gives what it prints.
    [[nodiscard]] QByteArray ask(const QString &name, const QStringList &arguments, const QByteArray &input = {});
    /// Whether the journal has the same verdicts, each known from the database.
    [[nodiscard]] bool checkJournal();
    [[nodiscard]] bool writeVerdicts();
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes);
    bool fail(const QString &problem);

    const Stage &m_stage;
    Options m_options;
    QTemporaryDir m_data;
    std::unique_ptr<Person> m_person;
    int m_pictures = 0;
    QStringList m_banners;
    QJsonArray m_journal;
    QString m_problem;
};

} // namespace onefold::drive
