# List the laws on file, page by page, and save them as a table; asked again, fetch the table only if it has changed.
#
# Rscript laws.R http://127.0.0.1:8000/api/v1/ laws.csv

library(httr2)

# Every record of a list. `next` is the address of the following page, and null on the last one.
records <- function(address) {
  found <- list()
  while (!is.null(address)) {
    page <- resp_body_json(req_perform(request(address)))
    found <- c(found, page$results)
    address <- page$`next`
  }
  found
}

# Save what stands at an address. The server is told which state of it we have, and answers 304 if that is the last.
save_table <- function(address, file) {
  tag <- sub("\\.[^.]*$", ".etag", file)
  asked <- request(address)
  if (file.exists(file) && file.exists(tag)) {
    asked <- req_headers(asked, `If-None-Match` = readLines(tag))
  }
  answer <- req_perform(asked)
  if (resp_status(answer) == 304) {
    return("not changed")
  }
  writeBin(resp_body_raw(answer), file)
  writeLines(resp_header(answer, "ETag"), tag)
  "saved"
}

given <- commandArgs(trailingOnly = TRUE)
base <- given[1]
file <- given[2]

for (law in records(paste0(base, "statutes/?fields=id,state,approach,in_force"))) {
  cat(law$id, law$state, law$approach, law$in_force, "\n")
}
message(file, " ", save_table(paste0(base, "statutes/?format=csv"), file))
