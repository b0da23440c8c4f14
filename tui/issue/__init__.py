"""The issue screen: sources, bullets and evidence side by side."""
