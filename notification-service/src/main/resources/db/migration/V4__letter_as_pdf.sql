-- The letter as a document to keep (PDF/A-2a, PDF/UA-1), beside its HTML. Letters of before have none; later ones always
-- do, which the last constraint asks of new rows only. The bytes are compressed already.
alter table letter
  add pdf        bytea,
  add pdf_sha256 text,
  add constraint letter_pdf_hashed check ((pdf is null) = (pdf_sha256 is null)),
  add constraint letter_pdf_as_hashed check (pdf_sha256 = encode(sha256(pdf), 'hex')),
  add constraint letter_has_pdf check (pdf is not null) not valid;

alter table letter alter pdf set storage external;
