import com.adobe.epubcheck.tool.EpubChecker;

/** EPUBCheck on many books in one virtual machine: each argument is a book, its report goes to a file of the same name with .json behind it. */
public class EpubcheckBatch {
  public static void main(String[] books) {
    for (String book : books) new EpubChecker().run(new String[] {book, "--quiet", "--failonwarnings", "--usage", "--json", book + ".json"});
  }
}
