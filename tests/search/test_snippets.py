"""The piece of a page that a hit shows: the words marked, everything else escaped."""

from search import text
from search.snippets import LONGEST, marked, snippet


def _words(written):
    return " ".join(word.folded for word in text.words(written))


def _marked(written, *wanted, beginnings=()):
    return marked(written, _words(written), set(wanted), beginnings)


def _snippet(written, *wanted):
    return snippet(written, _words(written), set(wanted))


def test_the_words_of_the_text_are_marked_where_the_index_says_so():
    assert _marked("Gå på praktik, praktik!", "praktik") == "Gå på <mark>praktik</mark>, <mark>praktik</mark>!"
    assert marked("Två skolor", "tva skola", {"skola"}) == "Två <mark>skolor</mark>"


def test_what_an_editor_writes_is_never_html():
    assert _marked("<b>praktik</b> & 'x'", "praktik") == "&lt;b&gt;<mark>praktik</mark>&lt;/b&gt; &amp; &#x27;x&#x27;"
    assert "<script>" not in _snippet("<script>alert(1)</script> praktik", "praktik")


def test_a_compound_is_marked_for_its_piece_and_a_word_for_its_beginning():
    assert _marked("En praktikplats", "praktik") == "En <mark>praktikplats</mark>"
    assert _marked("En praktikant", beginnings=("prakt",)) == "En <mark>praktikant</mark>"


def test_the_piece_is_where_most_of_the_words_stand_and_begins_and_ends_at_a_word():
    far = "ord " * 100
    piece = _snippet(f"{far}praktik {far}skola och praktik {far}", "praktik", "skola")
    assert piece.startswith("… ord") and piece.endswith("ord …")
    assert "<mark>skola</mark> och <mark>praktik</mark>" in piece
    assert len(piece) < LONGEST + 40


def test_a_short_text_is_shown_whole_and_one_without_the_words_from_its_beginning():
    assert _snippet("Kort text om skola", "skola") == "Kort text om <mark>skola</mark>"
    assert _snippet("Något annat. " * 40, "skola").startswith("Något annat.")


def test_a_piece_begins_with_its_paragraph_where_that_is_near():
    assert _snippet(f"{'ord ' * 60}\nHär är skola. {'ord ' * 60}", "skola").startswith("… Här är <mark>skola</mark>")


def test_paragraphs_flow_together_with_a_full_stop_where_there_is_none():
    assert _marked("Vem?\nDu som är 16\n\nKom hit.\nRing", "ring") == "Vem? Du som är 16. Kom hit. <mark>Ring</mark>"
