// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/screen.h"

#include <QHash>

#include <optional>
#include <vector>

#include "tests/drive/topwindow.h"

// Last: Xlib's macros are words that Qt uses.
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <X11/XKBlib.h>
#include <X11/Xutil.h>

namespace onefold::drive {

using namespace Qt::StringLiterals;

struct Screen::Connection {
    Display *display = nullptr;
};

/// A key and what is held with it.
struct Screen::Stroke {
    KeyCode key = 0;
    std::vector<KeyCode> modifiers = {};
};

namespace {

// A window may go between two requests about it: that is no reason to end this program, as Xlib does by itself.
int ignoreError(Display * /*display*/, XErrorEvent * /*error*/)
{
    return 0;
}

KeySym keysymOf(QChar letter)
{
    // Those of Latin 1 are their own keysym.
    return letter == u'\n' ? XK_Return : letter == u'\t' ? XK_Tab : KeySym(letter.unicode());
}

std::optional<KeySym> modifierNamed(const QString &name)
{
    static const QHash<QString, KeySym> names{
        {u"Ctrl"_s, XK_Control_L}, {u"Shift"_s, XK_Shift_L}, {u"Alt"_s, XK_Alt_L}};
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(*found);
}

/// Whether @p window is one that people use: seen, and not a menu or tooltip, which take keys without the focus.
bool isUsed(Display *display, Window window)
{
    XWindowAttributes attributes{};
    return XGetWindowAttributes(display, window, &attributes) != 0 && attributes.map_state == IsViewable
        && attributes.override_redirect == False && attributes.c_class == InputOutput;
}

} // namespace

Window topWindow(Display *display)
{
    Window root = 0;
    Window parent = 0;
    Window *children = nullptr;
    unsigned int count = 0;
    if (XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count) == 0)
        return 0;
    Window top = 0;
    for (unsigned int i = count; i > 0 && top == 0; --i)
        top = isUsed(display, children[i - 1]) ? children[i - 1] : 0;
    if (children)
        XFree(children);
    return top;
}

Screen::Screen(const QString &display) : m_connection(std::make_unique<Connection>())
{
    XInitThreads(); // Pulse has a thread of its own
    XSetErrorHandler(ignoreError);
    m_connection->display = XOpenDisplay(display.toUtf8().constData());
}

Screen::~Screen()
{
    if (isOpen())
        XCloseDisplay(m_connection->display);
}

bool Screen::isOpen() const
{
    return m_connection->display != nullptr;
}

bool Screen::focusTopWindow()
{
    Display *const display = m_connection->display;
    const Window top = topWindow(display);
    Window focused = 0;
    int revert = 0;
    XGetInputFocus(display, &focused, &revert);
    if (top != 0 && focused != top)
        XSetInputFocus(display, top, RevertToPointerRoot, CurrentTime);
    XSync(display, False);
    return top != 0;
}

bool Screen::send(const Stroke &stroke, bool down, bool up)
{
    if (stroke.key == 0 || !focusTopWindow())
        return false;
    Display *const display = m_connection->display;
    if (down) {
        for (const KeyCode modifier : stroke.modifiers)
            XTestFakeKeyEvent(display, modifier, True, CurrentTime);
        XTestFakeKeyEvent(display, stroke.key, True, CurrentTime);
    }
    if (up) {
        XTestFakeKeyEvent(display, stroke.key, False, CurrentTime);
        for (const KeyCode modifier : stroke.modifiers)
            XTestFakeKeyEvent(display, modifier, False, CurrentTime);
    }
    XSync(display, False);
    return true;
}

bool Screen::press(const QString &keys)
{
    Stroke stroke;
    const QStringList parts = keys.split(u'+');
    for (const QString &part : parts.first(parts.size() - 1)) {
        const auto modifier = modifierNamed(part);
        if (!modifier)
            return false;
        stroke.modifiers.push_back(XKeysymToKeycode(m_connection->display, *modifier));
    }
    stroke.key = XKeysymToKeycode(m_connection->display, XStringToKeysym(parts.last().toLatin1().constData()));
    return send(stroke, true, true);
}

bool Screen::hold(const QString &key)
{
    const KeySym keysym = XStringToKeysym(key.toLatin1().constData());
    return send({XKeysymToKeycode(m_connection->display, keysym)}, true, false);
}

bool Screen::release(const QString &key)
{
    const KeySym keysym = XStringToKeysym(key.toLatin1().constData());
    return send({XKeysymToKeycode(m_connection->display, keysym)}, false, true);
}

bool Screen::type(const QString &text)
{
    Display *const display = m_connection->display;
    for (const QChar letter : text) {
        const KeySym keysym = keysymOf(letter);
        Stroke stroke{XKeysymToKeycode(display, keysym)};
        if (stroke.key != 0 && XkbKeycodeToKeysym(display, stroke.key, 0, 0) != keysym) {
            if (XkbKeycodeToKeysym(display, stroke.key, 0, 1) != keysym)
                return false;
            stroke.modifiers.push_back(XKeysymToKeycode(display, XK_Shift_L));
        }
        if (!send(stroke, true, true))
            return false;
    }
    return true;
}

void Screen::click(QPoint place)
{
    Display *const display = m_connection->display;
    constexpr unsigned int leftButton = 1;
    XTestFakeMotionEvent(display, DefaultScreen(display), place.x(), place.y(), CurrentTime);
    XTestFakeButtonEvent(display, leftButton, True, CurrentTime);
    XTestFakeButtonEvent(display, leftButton, False, CurrentTime);
    XSync(display, False);
}

QImage Screen::picture() const
{
    Display *const display = m_connection->display;
    const int screen = DefaultScreen(display);
    return picture({0, 0, DisplayWidth(display, screen), DisplayHeight(display, screen)});
}

QImage Screen::picture(const QRect &part) const
{
    Display *const display = m_connection->display;
    XImage *const image = XGetImage(display, DefaultRootWindow(display), part.x(), part.y(),
        static_cast<unsigned int>(part.width()), static_cast<unsigned int>(part.height()), AllPlanes, ZPixmap);
    if (!image)
        return {};
    // Xvfb's only format at depth 24: four bytes a pixel, as QImage has them.
    QImage picture = QImage(reinterpret_cast<const uchar *>(image->data), part.width(), part.height(),
        image->bytes_per_line, QImage::Format_RGB32)
                         .copy();
    XDestroyImage(image);
    return picture;
}

} // namespace onefold::drive
