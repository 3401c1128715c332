-- Every submission has a signed receipt; those from before receipts were signed keep an empty one.

alter table submission
  add constraint submission_has_receipt check (receipt <> '') not valid;
