"""How fast the product is: one module a question, one table for all."""
