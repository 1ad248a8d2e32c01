# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""The quiet kinds: statements and other news. Kept, and told only where a watch names them."""

STATEMENT = """
    does  <(said|says|told|tells)> ~60 (statement|interview|news conference|press conference|podcast|radio|television|tv|twitter|instagram|facebook|spokesman|spokeswoman|spokesperson)  | she said in a statement
    does  in (a|an) ~15 <(statement|interview)>                                    | in a statement the club said
    does  <(called|calls|slammed|slams|blasted|blasts|praised|criticised|criticized|defended|defends|apologised|apologized|apologizes|insists|insisted|responds|responded|speaks out|breaks silence|maintains|maintained|accused|accuses|thanked|denounced|welcomed|welcomes)>   | the mayor called the report a sham
    does  (office|spokesman|spokeswoman|spokesperson) <(said|says)>                  | her office said
    does  <(denies|denied|denying)> ~20 (wrongdoing|allegations|accusations|claims|claim|any)     | the club denies wrongdoing
"""

NON_LEGAL = """
    gets  <(fired|sacked|suspended|firing|ousted|laid off)>                           | the coach was fired
    does  will <(play|perform|star|teach|tour|release|speak|direct|appear|return|join|host|headline|run)>      | the singer will play three dates
    does  <(marries|married|dies|died|weds|divorces|announces retirement|retires|retired|re-elected|elected|promoted|buys|bought|sells|sold)>     | the mayor was re-elected
    noun  <(firing|sacking|suspension|ouster|resignation)>                              | the coach's firing on Friday
    gets  <(named|elected|appointed|elevated|confirmed)> to (the|a) ~30 (court|board|bench|committee)            | the judge was named to the high court
"""
