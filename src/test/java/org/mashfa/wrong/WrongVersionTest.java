package org.mashfa.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake still fits the source that it is a mistake in; whether the tests notice it is for {@link WrongVersions}. */
class WrongVersionTest {
  static Stream<WrongVersion> versions() throws IOException {
    return WrongVersion.all().stream();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void fitsItsSource(WrongVersion version) throws IOException {
    assertThat(version.applied()).isNotEqualTo(Files.readString(version.source()));
  }
}
