from cxlint.language.address.table import Table

TABLE = Table(registers={})
