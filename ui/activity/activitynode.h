// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/activityreader.h"

#include <iterator>
#include <memory>
#include <span>
#include <variant>

namespace onefold::ui::activity {

/// A row of the ActivityModel: an operation, one of its entries, or one field of an entry; the root is none of them.
struct ActivityNode {
    using Nodes = std::vector<std::unique_ptr<ActivityNode>>;

    ActivityNode *parent = nullptr;
    int row = 0; ///< in the parent
    std::variant<std::monostate, journal::OperationSummary, ActivityLine, contact::FieldChange> content = {};
    Nodes children = {};
    bool isAsking = false;   ///< for children
    bool isStale = false;    ///< newer children came while others were asked for
    bool isComplete = false; ///< all children are there

    [[nodiscard]] const journal::OperationSummary *summary() const
    {
        return std::get_if<journal::OperationSummary>(&content);
    }
    [[nodiscard]] const ActivityLine *line() const { return std::get_if<ActivityLine>(&content); }
    [[nodiscard]] const contact::FieldChange *change() const { return std::get_if<contact::FieldChange>(&content); }

    [[nodiscard]] int count() const { return static_cast<int>(children.size()); }
    [[nodiscard]] ActivityNode &child(int at) const { return *children[static_cast<std::size_t>(at)]; }
    /// The operation that the row belongs to, itself or one above; null for the root.
    [[nodiscard]] const ActivityNode *operation() const
    {
        const ActivityNode *node = this;
        while (node && !node->summary())
            node = node->parent;
        return node;
    }
    void insert(int at, Nodes nodes)
    {
        children.insert(
            children.begin() + at, std::make_move_iterator(nodes.begin()), std::make_move_iterator(nodes.end()));
        for (int i = at; i < count(); ++i) {
            child(i).parent = this;
            child(i).row = i;
        }
    }
};

/// Nodes for operations, and for entries with their fields.
[[nodiscard]] inline ActivityNode::Nodes nodesOf(const std::vector<journal::OperationSummary> &summaries)
{
    ActivityNode::Nodes nodes;
    for (const journal::OperationSummary &summary : summaries)
        nodes.push_back(std::make_unique<ActivityNode>(ActivityNode{.content = summary}));
    return nodes;
}

[[nodiscard]] inline ActivityNode::Nodes nodesOf(std::span<const ActivityLine> lines)
{
    ActivityNode::Nodes nodes;
    for (const ActivityLine &line : lines) {
        ActivityNode::Nodes changes;
        for (const contact::FieldChange &change : line.entry.changes)
            changes.push_back(std::make_unique<ActivityNode>(ActivityNode{.content = change, .isComplete = true}));
        auto node = std::make_unique<ActivityNode>(ActivityNode{.content = line, .isComplete = true});
        node->insert(0, std::move(changes));
        nodes.push_back(std::move(node));
    }
    return nodes;
}

} // namespace onefold::ui::activity
