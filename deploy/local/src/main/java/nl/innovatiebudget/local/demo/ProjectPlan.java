package nl.innovatiebudget.local.demo;

import java.nio.charset.StandardCharsets;

/** The document that the round of 2024 asks of every application: a page of PDF with its title. */
public final class ProjectPlan {

  private ProjectPlan() {}

  public static byte[] of(Project project) {
    var line = "Plan van aanpak " + project.index();
    var stream = "BT /F1 24 Tf 72 720 Td (" + line + ") Tj ET";
    var objects =
        new String[] {
          "<</Type/Catalog/Pages 2 0 R>>",
          "<</Type/Pages/Kids[3 0 R]/Count 1>>",
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
              + "/Resources<</Font<</F1 5 0 R>>>>>>",
          "<</Length " + stream.length() + ">>stream\n" + stream + "\nendstream",
          "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
    var pdf = new StringBuilder("%PDF-1.4\n");
    var index = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      index.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
    }
    int start = pdf.length();
    pdf.append(index).append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(start);
    return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
