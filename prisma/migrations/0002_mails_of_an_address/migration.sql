-- Every end of a subscription takes its address out of the office's mails: without this index each one reads all of them.
CREATE INDEX "mail_messages_office_id_recipient_idx" ON "mail_messages"("office_id", "recipient");
