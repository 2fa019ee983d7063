-- The first page of the register begins with what has no number yet: without this every document of the agency is looked at.
create index incoming_document_unnumbered on incoming_document (agency_id, arrival_number);
