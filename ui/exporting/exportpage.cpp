// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportpage.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/wording.h"
#include "ui/look/choicebox.h"

#include <QCheckBox>
#include <QDir>
#include <QListWidget>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace onefold::ui::exporting {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contacts::countText;
using onefold::exporting::ExportOutcome;
using onefold::exporting::ExportTask;
using onefold::exporting::Format;
using workspace::Workspace;

namespace {

/// The forms a file can have, as the box of them lists them.
enum FileForm { ForSpreadsheet, PlainCsv, VCard4, VCard3 };

constexpr int listHeight = 240;

using CustomTypes = std::map<QString, contact::CustomType>;

Result<CustomTypes> readCustomTypes(Workspace &workspace)
{
    return workspace.customFields();
}

} // namespace

ExportPage::ExportPage(Parts parts, QWidget *parent)
    : ColumnPage(tr("Export contacts"), tr("to a file that other programs read, and Onefold reads back"), parent),
      m_client(parts.client),
      m_deeds(parts.deeds),
      m_askForFile(std::move(parts.askForFile)),
      m_which(new look::ChoiceBox(this)),
      m_format(new look::ChoiceBox(this)),
      m_mark(new QCheckBox(tr("Mark the file as UTF-8, as some spreadsheets want it"), this)),
      m_allFields(new QCheckBox(tr("All columns that have values"), this)),
      m_fields(new QListWidget(this)),
      m_export(addButton(tr("Export…"), look::ButtonRole::Primary))
{
    setupCards();
    setupConnections();
    setScope({});
}

void ExportPage::setupCards()
{
    look::Card *const what = addCard(tr("What is written"));
    what->addField(tr("Contacts"), m_which);
    what->addField(tr("Form of the file"), m_format);
    m_format->addItem(tr("CSV for a spreadsheet"), ForSpreadsheet);
    m_format->addItem(tr("CSV, values as they are"), PlainCsv);
    m_format->addItem(tr("vCard 4.0"), VCard4);
    m_format->addItem(tr("vCard 3.0"), VCard3);
    m_format->setToolTip(tr("For a spreadsheet, values that it would turn into numbers or run as formulas are made "
                            "safe. Importing the file here undoes that."));
    what->addNote(m_format->toolTip());
    m_mark->setChecked(true);
    what->content().addWidget(m_mark);
    m_columns = addCard(tr("Columns"));
    m_allFields->setChecked(true);
    m_columns->content().addWidget(m_allFields);
    m_fields->setAccessibleName(tr("Columns to export"));
    m_fields->setFixedHeight(listHeight);
    m_columns->content().addWidget(m_fields);
    for (QCheckBox *const box : {m_mark, m_allFields})
        box->setAccessibleName(box->text());
}

void ExportPage::setupConnections()
{
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportPage::updateChoices);
    connect(m_allFields, &QCheckBox::toggled, this, &ExportPage::updateChoices);
    connect(m_fields, &QListWidget::itemChanged, this, &ExportPage::updateChoices);
    connect(m_export, &QPushButton::clicked, this, &ExportPage::askFile);
}

void ExportPage::setScope(const Scope &scope)
{
    m_scope = scope;
    m_which->clear();
    m_which->addItem(tr("All contacts"), All);
    if (!scope.shown.isEmpty())
        m_which->addItem(tr("What the list shows: %1").arg(countText(scope.shownCount)), Shown);
    if (scope.selected && !scope.selected->empty())
        m_which->addItem(tr("Selected: %1").arg(countText(std::ssize(*scope.selected))), Selected);
    m_which->setCurrentIndex(m_which->count() - 1);
    loadFields();
    updateChoices();
}

void ExportPage::loadFields()
{
    onFinished(m_client.read(readCustomTypes), this, [this](const Result<CustomTypes> &types) {
        std::vector<FieldKey> fields;
        for (const contact::FieldInfo &info : contact::catalogue()) {
            if (!contact::isFamily(info.field))
                fields.push_back({info.field});
        }
        for (const auto &further : {u"email"_s, u"phone"_s})
            fields.push_back({Field::Identifier, further});
        if (types) {
            for (const auto &[key, type] : *types)
                fields.push_back({Field::Custom, key});
        }
        if (m_fields->count() == static_cast<int>(fields.size()))
            return;
        m_fields->clear();
        for (const FieldKey &field : fields) {
            auto *const item = new QListWidgetItem(contacts::visible(contact::labelOf(field)), m_fields);
            item->setData(Qt::UserRole, field.toString());
            item->setCheckState(Qt::Checked);
        }
    });
}

bool ExportPage::isCsv() const
{
    const int form = m_format->currentData().toInt();
    return form == ForSpreadsheet || form == PlainCsv;
}

void ExportPage::updateChoices()
{
    m_mark->setVisible(isCsv());
    m_columns->setVisible(isCsv());
    m_fields->setVisible(!m_allFields->isChecked());
    m_export->setEnabled(!isCsv() || m_allFields->isChecked() || !task({}).fields.empty());
}

ExportTask ExportPage::task(const QString &path) const
{
    ExportTask task{.path = path};
    const int form = m_format->currentData().toInt();
    task.format = form == VCard4 ? Format::VCard4 : form == VCard3 ? Format::VCard3 : Format::Csv;
    task.forSpreadsheet = form == ForSpreadsheet;
    task.byteOrderMark = isCsv() && m_mark->isChecked();
    const int which = m_which->currentData().toInt();
    if (which == Shown)
        task.search = m_scope.shown;
    else if (which == Selected)
        task.only = *m_scope.selected;
    for (int i = 0; isCsv() && !m_allFields->isChecked() && i < m_fields->count(); ++i) {
        const QListWidgetItem *const item = m_fields->item(i);
        const auto field = FieldKey::fromString(item->data(Qt::UserRole).toString());
        if (field && item->checkState() == Qt::Checked)
            task.fields.push_back(*field);
    }
    return task;
}

void ExportPage::askFile()
{
    if (!m_deeds.longWork().mayBegin())
        return;
    m_askForFile(this,
        {.title = tr("Export contacts"),
            .filter = isCsv() ? tr("CSV (*.csv)") : tr("vCards (*.vcf)"),
            .suggestion = isCsv() ? tr("contacts.csv") : tr("contacts.vcf"),
            .isToSave = true},
        [this](const QString &path) { write(path); });
}

void ExportPage::write(const QString &path)
{
    m_deeds.longWork().start(
        tr("Exporting…"),
        [task = task(path)](
            Workspace &workspace, const Progress &progress) { return workspace.exportContacts(task, progress); },
        [deeds = QPointer(&m_deeds), path](const Result<ExportOutcome> &outcome) {
            if (!deeds)
                return;
            if (!outcome && outcome.error().code == ErrorCode::Cancelled)
                return Q_EMIT deeds->noticed({.look = NoticeLook::Caution, .headline = outcome.error().message});
            if (!outcome)
                return Q_EMIT deeds->noticed(contacts::noticeOf(outcome.error()));
            Q_EMIT deeds->noticed({.look = NoticeLook::Created,
                .headline = tr("Exported %Ln contact(s)", nullptr,
                    static_cast<int>(std::min<qint64>(outcome->contacts, std::numeric_limits<int>::max()))),
                .detail = contacts::visible(QDir::toNativeSeparators(path))});
        });
}

} // namespace onefold::ui::exporting
