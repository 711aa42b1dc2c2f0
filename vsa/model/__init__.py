"""What a document is: immutable values, in working minutes, canvas units and shares 0..1."""
