"""A picture as an SVG file, graphics and texts."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from booklet.figure.photo import address
from booklet.figure.picture import Clip, Fill, Path, Picture, PictureText, Raster, Restore, Rule, Stroke

_CAPS = ("butt", "round", "square")
_JOINS = ("miter", "round", "bevel")


def draw(picture: Picture, font: str = "Source Sans 3, sans-serif", title: str = "") -> str:
    """The whole SVG file, `picture.width` points wide; `font` is the CSS family of its texts.

    `title` is a short name; without it, the description stands as the title.
    """
    width, height = _number(picture.width), _number(picture.height)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}pt" height="{height}pt" role="img">'
    ]
    if title or picture.description:
        out.append(f"<title>{escape(title or picture.description)}</title>")
    if title and picture.description:
        out.append(f"<desc>{escape(picture.description)}</desc>")
    out.append(f'<g transform="matrix(1 0 0 -1 0 {height})" fill="none">')
    clips = 0
    for op in picture.ops:
        if isinstance(op, Fill):
            out.append(f"<path{_outline(op.paths)}{_rule('fill', op.rule)} fill={quoteattr(op.color)}/>")
        elif isinstance(op, Stroke):
            out.append(_stroke(op))
        elif isinstance(op, Clip):
            clips += 1
            outline = _outline(op.paths)
            if op.fill is not None:
                out.append(f"<path{outline}{_rule('fill', op.rule)} fill={quoteattr(op.fill)}/>")
            out.append(
                f'<clipPath id="c{clips}"><path{outline}{_rule("clip", op.rule)}/></clipPath>'
                f'<g clip-path="url(#c{clips})">'
            )
        elif isinstance(op, Restore):
            out.append("</g>")
        elif isinstance(op, Raster):
            out.append(_raster(op))
    out.append("</g>")
    out += [_text(text, picture.height, font) for text in picture.texts]
    out.append("</svg>\n")
    return "\n".join(out)


def _raster(op: Raster) -> str:
    """The pixels, turned upside down again: the graphics' y goes up."""
    left, bottom, right, top = op.box
    place = f"translate({_number(left)} {_number(top)}) scale(1 -1)"
    size = f'width="{_number(right - left)}" height="{_number(top - bottom)}"'
    return f'<image transform="{place}" {size} preserveAspectRatio="none" href="{address(op)}"/>'


def _stroke(op: Stroke) -> str:
    dash = f' stroke-dasharray="{" ".join(map(_number, op.dash))}"' if op.dash else ""
    cap = f' stroke-linecap="{_CAPS[op.cap]}"' if op.cap else ""
    join = f' stroke-linejoin="{_JOINS[op.join]}"' if op.join else ""
    width = _number(op.width)
    return f'<path{_outline((op.path,), False)} stroke="{op.color}" stroke-width="{width}"{dash}{cap}{join}/>'


def _outline(paths: tuple[Path, ...], close: bool = True) -> str:
    return ' d="' + "".join(_path(path, close or path.closed) for path in paths) + '"'


def _path(path: Path, close: bool) -> str:
    numbers = [_number(number) for number in path.points]
    command = "L" if path.straight else "C"
    rest = f"{command}{' '.join(numbers[2:])}" if len(numbers) > 2 else ""
    return f"M{numbers[0]} {numbers[1]}{rest}" + ("Z" if close else "")


def _rule(what: str, rule: Rule) -> str:
    return f' {what}-rule="evenodd"' if rule == "evenodd" else ""


def _text(text: PictureText, height: float, font: str) -> str:
    weight = ' font-weight="600"' if text.strong else ""
    return (
        f'<text x="{_number(text.x)}" y="{_number(height - text.y)}" font-family={quoteattr(font)}'
        f' font-size="{_number(text.size)}"{weight} fill="{text.color}"'
        f' text-anchor="{text.anchor}">{escape(text.text)}</text>'
    )


def _number(value: float) -> str:
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
