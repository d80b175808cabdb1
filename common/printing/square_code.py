"""An address on the web as a square code (QR, ISO/IEC 18004), for those who hold a telephone beside the paper."""

import io

import segno

INK = "#1b1918"


def square_code(address: str) -> str:
    """Return the address as a drawing in SVG; one without a scheme gets https, and none gives an empty string."""
    if not address:
        return ""
    whole = address if "://" in address else f"https://{address}"
    drawing = io.BytesIO()
    segno.make_qr(whole, error="m").save(drawing, kind="svg", border=0, dark=INK, xmldecl=False, nl=False)
    return drawing.getvalue().decode()
