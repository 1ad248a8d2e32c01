"""Sums as newsrooms write them."""

UNITS = r"(?:rs\.?|inr|rm|r|usd|cad|aud|nzd|eur|gbp|chf|zar|sgd|hkd|nok|sek|dkk|[a-z]{0,2}\$)"
"""What stands before the figure instead of a sign alone: "Rs 50,000", "R2m", "C$900". A regular expression for folded text."""
