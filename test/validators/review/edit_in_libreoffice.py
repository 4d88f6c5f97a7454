"""Edits a review copy in LibreOffice as reviewers do, one copy for each kind of edit: edit_in_libreoffice.py COPY.docx FOLDER PROFILE.

Prints one JSON line for each kind: its name, and the fault where LibreOffice could not do it.
"""

import json
import subprocess
import sys
import time

import uno
from com.sun.star.awt.FontWeight import BOLD, NORMAL
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

copy, folder, profile = sys.argv[1:4]
context = None


def prop(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def start():
    global context
    pipe = "handbook-review-%d" % (time.time() * 1000)
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "-env:UserInstallation=file://" + profile, "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return office
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start.")


def service(name):
    return context.ServiceManager.createInstanceWithContext(name, context)


def find(doc, words):
    search = doc.createSearchDescriptor()
    search.SearchString = words
    search.SearchCaseSensitive = True
    found = doc.findFirst(search)
    if found is None:
        raise Exception("“%s” is not in the document" % words)
    return found


def dispatch(doc, command, *arguments):
    frame = doc.CurrentController.Frame
    service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, ".uno:" + command, "", 0, tuple(arguments))


def select(doc, place):
    doc.CurrentController.select(place)


def paragraph_of(place):
    cursor = place.Text.createTextCursorByRange(place.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


def replace(words, put):
    return lambda doc: find(doc, words).setString(put)


def insert_after(words, put, look=None):
    def edit(doc):
        found = find(doc, words)
        cursor = found.Text.createTextCursorByRange(found.End)
        cursor.Text.insertString(cursor, put, False)
        if look:
            cursor = found.Text.createTextCursorByRange(found.End)
            cursor.goRight(len(put), True)
            look(cursor)

    return edit


def split(doc):
    found = find(doc, "Second half")
    cursor = found.Text.createTextCursorByRange(found.Start)
    cursor.goLeft(1, True)
    cursor.setString("")
    cursor = found.Text.createTextCursorByRange(found.Start)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)


def join(doc):
    cursor = paragraph_of(find(doc, "This block comes before."))
    cursor.gotoEndOfParagraph(False)
    cursor.gotoNextParagraph(True)
    cursor.setString(" ")


def new_paragraph(doc):
    cursor = paragraph_of(find(doc, "This block comes before."))
    cursor.gotoEndOfParagraph(False)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, "A wholly new thought.", False)


def delete_block(doc):
    cursor = paragraph_of(find(doc, "A block that nobody needs."))
    cursor.gotoEndOfParagraph(False)
    cursor.gotoStartOfParagraph(True)
    cursor.gotoPreviousParagraph(True)
    cursor.gotoEndOfParagraph(False)
    cursor = paragraph_of(find(doc, "This block comes after."))
    cursor.gotoEndOfParagraph(False)
    cursor.gotoNextParagraph(True)
    cursor.gotoEndOfParagraph(True)
    cursor.setString("")


def move_block(doc):
    found = find(doc, "This block comes after.")
    doc.CurrentController.ViewCursor.gotoRange(found.Start, False)
    dispatch(doc, "MoveUp")


def table_of(doc, words):
    for name in doc.TextTables.ElementNames:
        table = doc.TextTables.getByName(name)
        if any(words in table.getCellByName(cell).String for cell in table.CellNames):
            return table
    raise Exception("no table says “%s”" % words)


def new_row(doc):
    table = table_of(doc, "well known")
    table.Rows.insertByIndex(3, 1)
    table.getCellByName("A4").String = "doubtful"
    table.getCellByName("B4").String = "two sources differ"


def delete_row(doc):
    table = table_of(doc, "well known")
    doc.CurrentController.select(table.getCellByName("A3"))
    doc.CurrentController.ViewCursor.gotoRange(table.getCellByName("A3").Start, False)
    dispatch(doc, "DeleteRows")


def note_text(doc):
    note = doc.Footnotes.getByIndex(0)
    search = doc.createSearchDescriptor()
    search.SearchString = "text of the note"
    found = doc.findFirst(search)
    if found is None:
        cursor = note.createTextCursor()
        cursor.gotoEnd(False)
        note.insertString(cursor, " It says more.", False)
    else:
        found.setString("text of this note")


def new_note(doc):
    note = doc.createInstance("com.sun.star.text.Footnote")
    found = find(doc, "First half stays here.")
    found.Text.insertTextContent(found.Text.createTextCursorByRange(found.End), note, False)
    note.insertString(note.createTextCursor(), "What a reviewer adds.", False)


def new_item(doc):
    cursor = paragraph_of(find(doc, "pears are green"))
    cursor.gotoEndOfParagraph(False)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, "cherries are red too", False)


def delete_item(doc):
    cursor = paragraph_of(find(doc, "apples are red"))
    cursor.gotoEndOfParagraph(False)
    cursor.gotoNextParagraph(True)
    cursor.gotoEndOfParagraph(True)
    cursor.setString("")


def weigh(words, weight):
    def edit(doc):
        find(doc, words).CharWeight = weight

    return edit


def delete_reference(doc):
    found = find(doc, " See ")
    cursor = found.Text.createTextCursorByRange(found.End)
    while not cursor.String.endswith(" and "):
        if not cursor.goRight(1, True) or len(cursor.String) > 40:
            raise Exception("the reference is not where it was")
    cursor.setString("")


def all_changes(edit, command):
    def run(doc):
        edit(doc)
        dispatch(doc, command)

    return run


word = replace("return freely", "go back freely")
KINDS = {
    "nothing": lambda doc: None,
    "word replaced": replace("checked against", "compared with"),
    "word in bold replaced": replace("freely", "willingly"),
    "word at the edge of bold": insert_after("return freely", " and safely"),
    "word before bold": replace("country and", "country or"),
    "two sentences in one block": lambda doc: (replace("two sentences", "three sentences")(doc), replace("before you go", "before you leave")(doc)),
    "split block": split,
    "joined blocks": join,
    "new paragraph": new_paragraph,
    "moved block": move_block,
    "deleted block": delete_block,
    "table cell": replace("nobody doubts it", "hardly anybody doubts it"),
    "new row": new_row,
    "deleted row": delete_row,
    "text of a note": note_text,
    "new note": new_note,
    "item of a list": replace("pears are green", "pears are yellow"),
    "new item": new_item,
    "deleted item": delete_item,
    "step of a numbered list": replace("second step", "last step"),
    "cross-reference deleted": delete_reference,
    "words after a cross-reference": replace(" before you go", ", above all, before you go"),
    "words before a citation": replace("to their own", "to his or her own"),
    "heading": replace("The talk", "The first talk"),
    "caption": replace("Grades of evidence", "Grades of proof"),
    "title of a box": replace("Counselling in Utrecht", "Counselling in Delft"),
    "item of a checklist": replace("has had time", "has had enough time"),
    "words in a link": replace("the guidelines", "the new guidelines"),
    "bold added": weigh("comes before", BOLD),
    "bold removed": weigh("return freely", NORMAL),
    "all accepted": all_changes(word, "AcceptAllTrackedChanges"),
    "all rejected": all_changes(word, "RejectAllTrackedChanges"),
    "signs that are markup": insert_after("This block comes before", " *really* [or so]: _yes_ `a` <b> #1 \\ 2 & 3 :fact[F001]"),
    "box ticked": lambda doc: find(doc, "☐").setString("☒"),
}
UNTRACKED = ["word replaced", "word in bold replaced", "split block", "joined blocks", "new paragraph", "deleted block", "table cell", "new row", "deleted row", "new item", "deleted item", "bold added"]

office = start()
desktop = service("com.sun.star.frame.Desktop")
runs = [(name, True) for name in KINDS] + [(name, False) for name in UNTRACKED]
for number, (name, tracked) in enumerate(runs):
    said = {"kind": name, "tracked": tracked, "file": "%02d.docx" % number}
    try:
        doc = desktop.loadComponentFromURL("file://" + copy, "_blank", 0, (prop("Hidden", True),))
        doc.RecordChanges = tracked
        KINDS[name](doc)
        doc.storeToURL("file://%s/%s" % (folder, said["file"]), (prop("FilterName", "MS Word 2007 XML"),))
        doc.close(True)
    except Exception as error:
        said["fault"] = str(error)[:300]
    print(json.dumps(said), flush=True)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(60)
