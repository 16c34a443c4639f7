// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/copyrows.h"

#include "core/store/postgres/failure.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace onefold::store::postgres {

namespace {

class CopyLine final : public sql::PreparedStatement
{
public:
    CopyLine(Connection &connection, int columns, CopyRows::Sink sink)
        : m_connection(connection),
          m_sink(std::move(sink)),
          m_cells(static_cast<std::size_t>(columns), nullCell())
    { }

    void bind(int parameter, qint64 number) override { cell(parameter) = QByteArray::number(number); }
    void bind(int parameter, double number) override
    {
        cell(parameter) = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    }
    void bind(int parameter, const QByteArray &text, bool /*isLasting*/) override
    {
        if (text.contains('\0'))
            m_connection.fail(cannotHold());
        else
            cell(parameter) = escaped(text);
    }
    void bindNull(int parameter) override { cell(parameter) = nullCell(); }
    bool step() override
    {
        m_text.resize(0); // keeps its room
        for (const QByteArray &each : m_cells)
            m_text.append(each).append('\t');
        m_text.back() = '\n';
        m_sink(m_text);
        return false;
    }
    void reset() override { }
    void clear() override { std::ranges::fill(m_cells, nullCell()); }
    [[nodiscard]] qint64 changedRows() const override { return 0; }
    [[nodiscard]] qint64 integer(int /*column*/) const override { return 0; }
    [[nodiscard]] double real(int /*column*/) const override { return 0; }
    [[nodiscard]] QByteArrayView utf8(int /*column*/) const override { return {}; }
    [[nodiscard]] bool isNull(int /*column*/) const override { return true; }

private:
    static const QByteArray &nullCell()
    {
        static const QByteArray null("\\N");
        return null;
    }

    static QByteArray escaped(const QByteArray &text)
    {
        const auto isPlain = [](char c) { return c != '\\' && c != '\t' && c != '\n' && c != '\r'; };
        if (std::ranges::all_of(text, isPlain))
            return text;
        QByteArray cell;
        cell.reserve(text.size() + 1);
        for (const char c : text) {
            switch (c) {
            case '\\': cell += "\\\\"; break;
            case '\t': cell += "\\t"; break;
            case '\n': cell += "\\n"; break;
            case '\r': cell += "\\r"; break;
            default: cell += c;
            }
        }
        return cell;
    }

    QByteArray &cell(int parameter) { return m_cells.at(static_cast<std::size_t>(parameter - 1)); }

    Connection &m_connection;
    const CopyRows::Sink m_sink;
    std::vector<QByteArray> m_cells;
    QByteArray m_text;
};

} // namespace

CopyRows::CopyRows(Connection &connection, int columns, Sink sink) : m_connection(connection)
{
    m_line.push_back(std::make_unique<CopyLine>(connection, columns, std::move(sink)));
}

sql::Statement CopyRows::next()
{
    if (m_line.empty())
        return {m_connection, nullptr, nullptr};
    auto line = std::move(m_line.back());
    m_line.pop_back();
    return {m_connection, std::move(line), &m_line};
}

} // namespace onefold::store::postgres
