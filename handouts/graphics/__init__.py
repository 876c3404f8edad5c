"""Pictures, drawings, colours, charts and QR codes: looked at first, then made."""
