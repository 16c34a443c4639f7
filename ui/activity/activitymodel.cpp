// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activitymodel.h"

#include "ui/activity/activitywords.h"
#include "ui/base/onfinished.h"

namespace onefold::ui::activity {

using journal::Operation;
using workspace::Workspace;

/// A row: an operation, one of its entries, or one field of an entry.
struct ActivityModel::Node {
    Node *parent = nullptr;
    int row = 0;
    Operation operation = {};
    std::optional<ActivityLine> line = {}; ///< none for an operation; the first one's stands in its child
    std::optional<contact::FieldChange> change = {};
    std::vector<std::unique_ptr<Node>> children = {};

    Node *add(std::unique_ptr<Node> child)
    {
        child->parent = this;
        child->row = static_cast<int>(children.size());
        return children.emplace_back(std::move(child)).get();
    }
};

ActivityModel::ActivityModel(workspace::Client &client, QObject *parent)
    : QAbstractItemModel(parent),
      m_client(client),
      m_root(std::make_unique<Node>())
{ }

ActivityModel::~ActivityModel() = default;

ActivityModel::Node *ActivityModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ActivityModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ActivityModel::parent(const QModelIndex &index) const
{
    const Node *const node = nodeOf(index);
    if (!node->parent || node->parent == m_root.get())
        return {};
    return createIndex(node->parent->row, 0, node->parent);
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ActivityModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QString ActivityModel::textOf(const Node &node, int column) const
{
    if (node.change)
        return column == What ? changeText(*node.change) : QString();
    if (node.line)
        return column == What ? entryText(*node.line) : QString();
    switch (column) {
    case What: return operationText(node.operation, node.children.front()->line->name);
    case Who: return node.operation.who;
    case When: return whenText(node.operation.at);
    default: return touchedText(node.operation);
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    const bool isOperation = !node.line;
    const ActivityLine &line = isOperation ? *node.children.front()->line : *node.line;
    switch (role) {
    case Qt::DisplayRole: return textOf(node, index.column());
    case Qt::ToolTipRole:
        return isOperation && index.column() == When ? QVariant(exactTimeText(node.operation.at)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Contacts ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case VerdictRole: return node.change ? QVariant() : QVariant(static_cast<int>(line.line.entry.verdict));
    case ContactRole: return static_cast<qint64>(line.line.entry.contact);
    case OperationRole: return static_cast<qint64>(node.operation.id);
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What");
    case Who: return tr("Who");
    case When: return tr("When");
    default: return tr("Contacts");
    }
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

void ActivityModel::setQuery(const ActivityQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    reload();
}

void ActivityModel::reload()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_next = -1;
    m_isComplete = false;
    ++m_generation;
    m_isAsking = true; // whoever hears of the reset may want to fetch more
    endResetModel();
    ask();
}

void ActivityModel::ask()
{
    m_isAsking = true;
    const auto read = [query = m_query, before = m_next](
                          Workspace &workspace) { return readActivity(workspace, query, before); };
    onFinished(m_client.read(read), this, [this, generation = m_generation](const Result<ActivityPage> &page) {
        if (generation != m_generation)
            return;
        m_isAsking = false;
        if (!page) {
            m_isComplete = true; // until somebody asks again
            return Q_EMIT failed(page.error());
        }
        append(*page);
        Q_EMIT this->read();
        // What is searched for may stand far back.
        if (page->lines.empty() && !m_isComplete)
            ask();
    });
}

void ActivityModel::append(const ActivityPage &page)
{
    m_next = page.next;
    m_isComplete = page.isLast;
    for (const ActivityLine &line : page.lines)
        appendLine(line);
}

void ActivityModel::appendLine(const ActivityLine &line)
{
    auto entry = std::make_unique<Node>();
    entry->operation = line.line.operation;
    entry->line = line;
    for (const contact::FieldChange &change : line.line.entry.changes)
        entry->add(std::make_unique<Node>(Node{.operation = line.line.operation, .line = line, .change = change}));
    const int last = static_cast<int>(m_root->children.size()) - 1;
    Node *const newest = last < 0 ? nullptr : m_root->children.back().get();
    if (newest && newest->operation.id == line.line.operation.id) {
        const int row = static_cast<int>(newest->children.size());
        beginInsertRows(createIndex(last, 0, newest), row, row);
        newest->add(std::move(entry));
        return endInsertRows();
    }
    auto operation = std::make_unique<Node>();
    operation->operation = line.line.operation;
    operation->add(std::move(entry));
    beginInsertRows({}, last + 1, last + 1);
    m_root->add(std::move(operation));
    endInsertRows();
}

std::optional<Operation> ActivityModel::operationAt(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(nodeOf(index)->operation) : std::nullopt;
}

} // namespace onefold::ui::activity
