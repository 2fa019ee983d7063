-- The words of a note and of what it quotes, without marks, each behind a space: lists of notes are narrowed by them.
alter table annotation add column search_text varchar(20000) default '' not null;
update annotation set search_text = substring(' ' || lower(translate(replace(coalesce(text, '') || ' ' || coalesce(quote_exact, ''), chr(10), ' '),
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ,;:“”"()',
  'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyydaaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd        ')) from 1 for 20000);

-- A reader's notes over all papers, newest first.
create index annotation_author on annotation (author_id, created_at);
