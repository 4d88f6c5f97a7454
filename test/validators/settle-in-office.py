"""Opens documents in LibreOffice through UNO, accepts or rejects all changes, and saves them: lines of "accept|reject|keep TAB in TAB out" on standard input.

Arguments: the program soffice, a folder for its profile. Writes "ok" or the error for each line.
"""
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

office, profile = sys.argv[1:3]
pipe = "handbook" + str(os.getpid())
process = subprocess.Popen(
    [office, "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--nologo", "--accept=pipe,name=" + pipe + ";urp;"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)


def value(name, content):
    made = PropertyValue()
    made.Name = name
    made.Value = content
    return made


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        except Exception:
            if process.poll() not in (None, 81):
                raise SystemExit("LibreOffice has ended by itself.")
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer.")


try:
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    commands = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
    for line in sys.stdin.read().splitlines():
        how, source, target = line.split("\t")
        try:
            document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (value("Hidden", True),))
            if how in commands:
                dispatcher.executeDispatch(document.CurrentController.Frame, commands[how], "", 0, ())
            kind = "writer_pdf_Export" if target.endswith(".pdf") else "MS Word 2007 XML"
            document.storeToURL(uno.systemPathToFileUrl(target), (value("FilterName", kind),))
            document.close(True)
            print("ok", flush=True)
        except Exception as error:
            print(repr(error), flush=True)
    try:
        desktop.terminate()
    except Exception:
        pass
finally:
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.terminate()
