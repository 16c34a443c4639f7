// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/optionspanel.h"

#include "ui/contacts/listtext.h"
#include "ui/contacts/wording.h"
#include "ui/importing/importdraft.h"
#include "ui/importing/importwords.h"
#include "ui/look/card.h"
#include "ui/look/choicebox.h"
#include "ui/settings/choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using contact::Field;
using identity::OnDoubt;
using onefold::importing::Corrected;
using onefold::importing::FileKind;
using onefold::importing::ImportChoices;
using onefold::importing::OnInvalid;
using onefold::importing::OnMatch;

namespace {

constexpr int headerRowsOffered = 12;

/// Names that ICU knows, and the writing each is mostly used for.
constexpr std::array encodings{"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250", "windows-1251",
    "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "ISO-8859-1", "ISO-8859-2",
    "ISO-8859-15", "KOI8-R", "macintosh", "IBM850", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR", "TIS-620"};
constexpr std::array delimiters{",", ";", "\t", "|", " ", ":"};

/// Chooses the entry with this data; adds it where there is none.
void chooseOrAdd(QComboBox &box, const QVariant &data, const QString &text)
{
    if (box.findData(data) < 0)
        box.addItem(text, data);
    box.setCurrentIndex(box.findData(data));
}

} // namespace

OptionsPanel::OptionsPanel(ImportDraft &draft, QWidget *parent)
    : QWidget(parent),
      m_draft(draft),
      m_cards(new QVBoxLayout(this)),
      m_encoding(new look::ChoiceBox(this)),
      m_delimiter(new look::ChoiceBox(this)),
      m_quote(new look::ChoiceBox(this)),
      m_header(new look::ChoiceBox(this)),
      m_region(settings::makeRegionBox(this)),
      m_dateOrder(settings::makeDateOrderBox(this)),
      m_onMatch(new look::ChoiceBox(this)),
      m_onDoubt(new look::ChoiceBox(this)),
      m_onInvalid(new look::ChoiceBox(this)),
      m_blankClears(new QCheckBox(tr("A blank cell clears the value"), this)),
      m_tags(new QLineEdit(this)),
      m_source(new QLineEdit(this)),
      m_owner(new QLineEdit(this))
{
    m_cards->setContentsMargins(16, 16, 16, 16);
    m_cards->setSpacing(12);
    setupReading();
    setupValues();
    setupRows();
    setupConstants();
    m_cards->addStretch();
    setupConnections();
}

look::Card *OptionsPanel::addCard(const QString &title)
{
    auto *const card = new look::Card(title, {}, this);
    m_cards->addWidget(card);
    return card;
}

void OptionsPanel::setupReading()
{
    for (const char *const encoding : encodings)
        m_encoding->addItem(QString::fromLatin1(encoding), QByteArray(encoding));
    for (const char *const delimiter : delimiters)
        m_delimiter->addItem(delimiterText(delimiter), QByteArray(delimiter));
    m_quote->addItem(tr("double: \""), int('"'));
    m_quote->addItem(tr("single: '"), int('\''));
    m_quote->addItem(tr("none"), 0);
    m_header->addItem(tr("There is none"), 0);
    for (int row = 1; row <= headerRowsOffered; ++row)
        m_header->addItem(tr("Row %1").arg(row), row);
    m_reading = addCard(tr("How the file is written"));
    m_reading->addField(tr("Encoding"), m_encoding);
    m_reading->addField(tr("Separator of cells"), m_delimiter);
    m_reading->addField(tr("Quotation mark"), m_quote);
    m_reading->addField(tr("Names of the columns"), m_header);
}

void OptionsPanel::setupValues()
{
    look::Card *const card = addCard(tr("How values are read"));
    card->addField(tr("Region of phones without a country"), m_region);
    card->addField(tr("Order of dates"), m_dateOrder);
}

void OptionsPanel::setupRows()
{
    m_onMatch->addItem(tr("Update the contact"), static_cast<int>(OnMatch::Update));
    m_onMatch->addItem(tr("Fill only its blanks"), static_cast<int>(OnMatch::FillBlank));
    m_onMatch->addItem(tr("Skip the row"), static_cast<int>(OnMatch::Skip));
    m_onMatch->addItem(tr("Refuse the row"), static_cast<int>(OnMatch::Reject));
    m_onMatch->addItem(tr("Create one more"), static_cast<int>(OnMatch::Create));
    m_onDoubt->addItem(tr("Create, without the shared value"), static_cast<int>(OnDoubt::New));
    m_onDoubt->addItem(tr("Update: it is the same person"), static_cast<int>(OnDoubt::Update));
    m_onDoubt->addItem(tr("Skip the row"), static_cast<int>(OnDoubt::Skip));
    m_onInvalid->addItem(tr("Refuse the row"), static_cast<int>(OnInvalid::Fail));
    m_onInvalid->addItem(tr("Save without the value"), static_cast<int>(OnInvalid::DropField));
    look::Card *const card = addCard(tr("What is done with rows"));
    card->addField(tr("A contact matches"), m_onMatch);
    card->addField(tr("A contact matches, but doubtfully"), m_onDoubt);
    card->addField(tr("A value cannot be saved"), m_onInvalid);
    m_blankClears->setAccessibleName(m_blankClears->text());
    card->content().addWidget(m_blankClears);
}

void OptionsPanel::setupConstants()
{
    look::Card *const card = addCard(tr("Given to every row"));
    m_tags->setPlaceholderText(tr("separated by commas"));
    card->addField(contact::labelOf(Field::Tags), m_tags);
    card->addField(contact::labelOf(Field::Source), m_source);
    card->addField(contact::labelOf(Field::AssignedTo), m_owner);
}

void OptionsPanel::setupConnections()
{
    for (QComboBox *const box : {m_encoding, m_delimiter, m_quote, m_header})
        connect(box, &QComboBox::activated, this, &OptionsPanel::correct);
    for (QComboBox *const box : {m_region, m_dateOrder, m_onMatch, m_onDoubt, m_onInvalid})
        connect(box, &QComboBox::currentIndexChanged, this, &OptionsPanel::keep);
    for (QComboBox *const box : findChildren<QComboBox *>()) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    connect(m_blankClears, &QCheckBox::toggled, this, &OptionsPanel::keep);
    for (QLineEdit *const line : {m_tags, m_source, m_owner})
        connect(line, &QLineEdit::textChanged, this, &OptionsPanel::keep);
    connect(&m_draft, &ImportDraft::opened, this, &OptionsPanel::load);
    connect(&m_draft, &ImportDraft::reread, this, &OptionsPanel::loadReading);
}

void OptionsPanel::showEvent(QShowEvent *event)
{
    if (m_draft.isOpen())
        load();
    QWidget::showEvent(event);
}

void OptionsPanel::load()
{
    const ImportChoices &choices = m_draft.choices();
    m_isLoading = true;
    const QString region = choices.region.isEmpty() ? m_draft.settings().region : choices.region;
    chooseOrAdd(*m_region, region, region);
    settings::choose(*m_dateOrder, static_cast<int>(choices.dateOrder.value_or(m_draft.settings().dateOrder)));
    settings::choose(*m_onMatch, static_cast<int>(choices.onMatch));
    settings::choose(*m_onDoubt, static_cast<int>(choices.onDoubt));
    settings::choose(*m_onInvalid, static_cast<int>(choices.onInvalid));
    m_blankClears->setChecked(choices.blankClears);
    loadConstants();
    m_isLoading = false;
    loadReading();
}

void OptionsPanel::loadConstants()
{
    const contact::Fields &constants = m_draft.choices().constants;
    m_tags->setText(contacts::listText(contact::listOf(constants.value(Field::Tags))));
    m_source->setText(constants.text(Field::Source));
    m_owner->setText(constants.text(Field::AssignedTo));
}

void OptionsPanel::loadReading()
{
    const ImportChoices &choices = m_draft.choices();
    m_reading->setVisible(choices.kind == FileKind::Csv);
    const QString encoding = QString::fromLatin1(choices.dialect.encoding);
    chooseOrAdd(*m_encoding, choices.dialect.encoding, encoding);
    chooseOrAdd(*m_delimiter, choices.dialect.delimiter, delimiterText(choices.dialect.delimiter));
    chooseOrAdd(*m_quote, int(choices.dialect.quote), QString(QLatin1Char(choices.dialect.quote)));
    const int row = choices.headerRows == 0 ? 0 : choices.preambleRows + 1;
    chooseOrAdd(*m_header, row, tr("Row %1").arg(row));
}

void OptionsPanel::correct()
{
    Corrected corrected{.encoding = m_encoding->currentData().toByteArray(),
        .delimiter = m_delimiter->currentData().toByteArray(),
        .quote = static_cast<char>(m_quote->currentData().toInt())};
    const int header = m_header->currentData().toInt();
    corrected.headerRows = header == 0 ? 0 : std::max(1, m_draft.choices().headerRows);
    corrected.preambleRows = header == 0 ? 0 : header - 1;
    m_draft.correct(corrected);
}

void OptionsPanel::keep()
{
    if (m_isLoading || !m_draft.isOpen())
        return;
    ImportChoices choices = m_draft.choices();
    const QString region = m_region->currentData().toString();
    choices.region = region == m_draft.settings().region ? QString() : region;
    const contact::DateOrder order = settings::dateOrderIn(*m_dateOrder);
    if (order == m_draft.settings().dateOrder)
        choices.dateOrder.reset();
    else
        choices.dateOrder = order;
    choices.onMatch = static_cast<OnMatch>(m_onMatch->currentData().toInt());
    choices.onDoubt = static_cast<OnDoubt>(m_onDoubt->currentData().toInt());
    choices.onInvalid = static_cast<OnInvalid>(m_onInvalid->currentData().toInt());
    choices.blankClears = m_blankClears->isChecked();
    choices.constants.put(Field::Tags, contact::withoutBlanks(contact::splitList(m_tags->text())));
    choices.constants.put(Field::Source, m_source->text().trimmed());
    choices.constants.put(Field::AssignedTo, m_owner->text().trimmed());
    m_draft.setChoices(choices);
}

} // namespace onefold::ui::importing
