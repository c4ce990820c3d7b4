"""Views: from domain values to screens. Pure, and alone in having words for the learner."""
